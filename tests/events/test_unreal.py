"""What did not, or did not surely, happen: what is claimed, denied, planned or possible is kept as that; what is only wanted is no event."""

from __future__ import annotations

import pytest

from coded import holds

# language, text, type, what is expected; "" where nothing of that type may come
CASES = [
    # --- had a hand in it
    ("ar", "قالت الوزيرة الهندية إن باكستان متورطة في الهجوم على معسكر هندي.", "ASSAULT", "PAK → IND, status alleged"),
    ("fa", "وزیر دفاع هند گفت پاکستان در حمله به پادگان هند دست دارد.", "ASSAULT", "PAK → IND, status alleged"),
    ("ar", "أكد تقرير أممي ضلوع رواندا في الهجوم على مدينة غوما الكونغولية.", "ASSAULT", "RWA → COD, status alleged"),
    ("fa", "سازمان ملل از نقش رواندا در حمله به شهر گوما در کنگو خبر داد.", "ASSAULT", "RWA → COD, status alleged"),
    ("ar", "شككت كينيا في مزاعم إثيوبيا بأن إريتريا متورطة في الهجوم على مطار أديس أبابا.", "ASSAULT", "ERI → ETH, status denied"),
    ("fa", "اریتره دست داشتن در حمله به فرودگاه اتیوپی را تکذیب کرد.", "ASSAULT", "ERI → ETH, status denied"),
    # --- accused or suspected of it
    ("ar", "اعتقلت الشرطة اليونانية مواطنين سوريين بتهمة قتل جندي تركي.", "ASSAULT", "SYR → TUR, status alleged"),
    ("fa", "پلیس یونان دو شهروند سوری را به اتهام قتل یک نظامی ترکیه بازداشت کرد.", "ASSAULT", "SYR → TUR, status alleged"),
    ("ar", "اتهمت النيجر فرنسا بـ«محاولة النيل من سيادتها بطرد دبلوماسيين نيجريين».", "SANCTION", "FRA → NER, status alleged"),
    # --- what a complaint is about
    (
        "ar",
        "قدمت أرمينيا مذكرة احتجاج إلى الأمم المتحدة حول عمليات القصف التي شنتها القوات الأذربيجانية على الحدود الأرمينية.",
        "ASSAULT",
        "AZE → ARM, status alleged",
    ),
    ("ar", "قدمت أرمينيا مذكرة احتجاج إلى الأمم المتحدة حول عمليات القصف التي شنتها القوات الأذربيجانية على الحدود الأرمينية.", "ACCUSE", "ARM → AZE"),
    ("ar", "ندد الوزير المجري بتدخل أوكرانيا في شؤون صربيا.", "COERCE", "UKR → SRB, status alleged"),
    ("fa", "وزیر خارجه مجارستان از دخالت اوکراین در امور داخلی صربستان انتقاد کرد.", "COERCE", "UKR → SRB, status alleged"),
    ("ar", "أعرب الرئيس الكيني عن قلقه إزاء بيع السودان أسلحة لتشاد.", "COOPERATE", "SDN → TCD, status alleged"),
    ("fa", "آمریکا به بهانه حمایت صربستان از روسیه تحریم‌هایی علیه بلگراد وضع کرد.", "SUPPORT", "SRB → RUS, status alleged"),
    # --- what is only recalled is nobody's claim
    ("ar", "قال الجيش الهندي إنه قصف مواقع في باكستان بعد أن أسقطت القوات الباكستانية طائرة هندية.", "MOBILIZE", "PAK → IND, status happened"),
    # --- ordered of one's own forces: planned; of another: asked for
    ("ar", "أمر الرئيس الرواندي بإرسال قوات إلى موزمبيق.", "MOBILIZE", "RWA → MOZ, status planned"),
    ("ar", "أصدر الرئيس الكيني أوامر بنشر قوات على الحدود مع الصومال.", "MOBILIZE", "KEN → SOM, status planned"),
    ("fa", "رئیس جمهور رواندا دستور اعزام نیرو به موزامبیک را صادر کرد.", "MOBILIZE", "RWA → MOZ, status planned"),
    ("fa", "رئیس جمهور رواندا دستور اعزام نیرو به موزامبیک را صادر کرد.", "REQUEST", ""),
    ("fa", "وزیر کشور شیلی دستور اخراج دو دیپلمات ونزوئلایی را صادر کرد.", "SANCTION", "CHL → VEN, status planned"),
    ("ar", "أمرت محكمة العدل الدولية السودان بوقف القصف.", "REQUEST", "ICJ → SDN"),
    # --- provided for by a pact or a proposal
    ("ar", "تتضمن الصفقة إطلاق سراح السجناء الكينيين في إثيوبيا.", "RETREAT", "ETH → KEN, status planned"),
    ("fa", "این توافق شامل عقب‌نشینی نیروهای ارمنستان از آذربایجان است.", "RETREAT", "ARM → AZE, status planned"),
    # --- neither an association nor an army in the middle of its own doing suffers it
    ("ar", "قالت منظمة العفو الدولية إن مئة رجل لقوا حتفهم في السجن.", "ASSAULT", ""),
    ("ar", "قال الجيش الكيني إنه قضى على مسلحين خلال عمليته في حي المطار.", "ASSAULT", ""),
    # --- announced by a headline in the present tense
    (
        "fa",
        "ژاپن درباره صادرات کالا به میانمار محدودیت‌های جدیدی وضع می‌کند\nوزیر بازرگانی ژاپن روز سه‌شنبه در توکیو با خبرنگاران درباره این برنامه گفت‌وگو کرد.",
        "SANCTION",
        "JPN → MMR, status planned",
    ),
    # --- somebody else's account of it is doubted
    ("ar", "شكك الرئيس الكيني في رواية أديس أبابا عن الهجوم على أسمرة.", "ASSAULT", ""),
    # --- vowed, if something comes to pass
    ("fa", "وزیر دفاع هند گفت اگر حمله‌ای رخ دهد مواضع پاکستان را بمباران خواهیم کرد.", "THREATEN", "IND → PAK"),
    ("fa", "وزیر بازرگانی ژاپن گفت اگر میانمار سرکوب را ادامه دهد، ژاپن تحریم‌های تازه‌ای علیه این کشور وضع می‌کند.", "THREATEN", "JPN → MMR, mode restrict"),
    ("ar", "قال الرئيس التشيلي إن بلاده ستفرض رسوما على الأرجنتين ما لم تتراجع.", "THREATEN", "CHL → ARG, mode restrict"),
    # --- where only one's condition is an attack of another's, he threatens nobody
    ("fa", "وزیر خارجه نروژ گفت در صورت حمله اریتره به اتیوپی تحریم‌های سختی علیه اسمره اعمال خواهد شد.", "THREATEN", "NOR → ERI"),
    # --- talks that end without it
    ("ar", "انتهت المحادثات بين كمبوديا وتايلاند دون التوصل إلى اتفاق.", "AGREE", "KHM → THA, status negated"),
    ("fa", "مذاکرات کامبوج و تایلند در جاکارتا بدون توافق پایان یافت.", "AGREE", "KHM → THA, status negated"),
    # --- if something comes to pass
    ("ar", "قال المرشح البرازيلي إنه في حال فوزه سيقطع العلاقات الدبلوماسية مع نيكاراغوا.", "THREATEN", "BRA → NIC"),
    ("ar", "قال الوزير الكيني إن البرازيل في حال فوز المعارضة ستقطع العلاقات الدبلوماسية مع نيكاراغوا.", "SANCTION", "BRA → NIC, status conditional"),
    # --- a decision to do it
    ("ar", "يأتي ذلك بعد أيام من إعلان قرار الحكومة الإسرائيلية بناء مستوطنات جديدة في الضفة الغربية.", "COERCE", "ISR → PSE, status planned"),
    # --- is after it: a preposition that otherwise tells what came before
    ("fa", "ژاپن به دنبال تحریم میانمار است.", "SANCTION", "JPN → MMR, status planned"),
    ("fa", "هند در پی مذاکره با نپال است.", "AGREE", "IND → NPL"),
    ("fa", "سخنگوی اتحادیه اروپا اظهار نظری نکرد. بروکسل ممکن است به دنبال تحریم صربستان باشد.", "SANCTION", "EU → SRB, status conditional"),
    # --- who says that somebody died in an attack that is a fact claims only who was hit
    (
        "fa",
        "نیروی هوایی هند به پایگاهی در پاکستان حمله کرد. یک سازمان حقوق بشری مدعی شد سه کارگر افغان در این حمله کشته شده‌اند.",
        "ASSAULT",
        "IND → AFG, status happened",
    ),
    # --- what is to stop goes on
    ("ar", "طالب العراق تركيا بوقف غاراتها الجوية على حزب العمال الكردستاني.", "ASSAULT", "TUR → TUR, status happened"),
    # --- in the midst of carrying out
    ("fa", "ارتش اتیوپی در حال انجام حملات هوایی علیه شورشیان سومالی است.", "ASSAULT", "ETH → SOM, status happened"),
    # --- not to one alone
    ("ar", "لا تقصف إثيوبيا إريتريا وحدها.", "ASSAULT", "ETH → ERI, status happened"),
    ("fa", "اتیوپی فقط اریتره را بمباران نکرد.", "ASSAULT", "ETH → ERI, status happened"),
    # --- wanted, hoped for, refused: no event
    ("ar", "أعرب المبعوث الهندي عن أمله في أن يقوم بزيارة كينيا قريبا.", "CONSULT", ""),
    ("fa", "وزیر خارجه هند ابراز امیدواری کرد که به کنیا سفر کند.", "CONSULT", ""),
    ("fa", "رئیس‌جمهور کنیا گفت: هند باید با سودان گفت‌وگو کند.", "CONSULT", ""),
    ("fa", "نخست‌وزیر ژاپن تشدید تحریم‌ها علیه میانمار را رد کرد.", "SANCTION", ""),
    ("ar", "رفضت اليابان فرض عقوبات على ميانمار.", "SANCTION", ""),
    ("ar", "لم تزر الوزيرة أحدا.", "CONSULT", ""),
    # --- what should have been done is no longer asked for
    ("fa", "وزیر خارجه هند گفت: نپال باید این قرارداد را امضا می‌کرد.", "REQUEST", ""),
    # --- under pressure of somebody: it is there, whatever the verb undoes
    ("fa", "دولت نپال تحت فشارهای سیاسی هند این برنامه را لغو کرد.", "REQUEST", "IND → NPL, status happened"),
    # --- talks that came to nothing were held
    ("fa", "مذاکرات نروژ و مراکش در رباط ناکام ماند.", "CONSULT", "NOR → MAR, status happened"),
    # --- a preposition right before the verb is a part of it: it makes no other compound
    ("fa", "رئیس‌جمهور گرجستان گفت: ارمنستان این راه را از میان توطئه و تهدید طی می‌کند.", "ACCUSE", ""),
    # --- a threat with a condition is a threat
    ("ar", "هددت السودان بقصف مواقع إثيوبية إذا هاجمت أديس أبابا الحدود.", "THREATEN", "SDN → ETH, status happened"),
    # --- what somebody does not speak about has happened
    ("ar", "رفضت الخارجية الكينية التعليق على الغارة الإثيوبية على مواقع في السودان.", "ASSAULT", "ETH → SDN, status happened"),
    ("fa", "سخنگوی دولت کنیا از ارائه توضیحات درباره حمله اتیوپی به سودان خودداری کرد.", "ASSAULT", "ETH → SDN, status happened"),
    ("ar", "لم تفعل كينيا شيئا لمنع هجمات حركة الشباب على إثيوبيا.", "ASSAULT", "SOM → ETH, status happened"),
    # --- suspected of a part in it
    ("fa", "دو تبعه تونس به اتهام ارتباط با حمله به سفارت نروژ در رم بازداشت شدند.", "ASSAULT", "TUN → NOR, status alleged"),
    # --- a plot to kill, whoever laid it
    ("ar", "أعلنت الشرطة كشف مؤامرة لاغتيال الرئيس الصربي.", "ASSAULT", "- → SRB, status planned"),
    ("fa", "نقشه ترور رئیس‌جمهور صربستان فاش شد.", "ASSAULT", "- → SRB, status planned"),
    # --- neither watchers nor the victims of gangs dispute what they tell
    ("ar", "قالت منظمة حقوقية سودانية إن طائرات إثيوبية قتلت عشرة سودانيين.", "ASSAULT", "ETH → SDN, status happened"),
    ("ar", "أعلن الجيش الكيني أن عصابة صومالية خطفت سائقا كينيا.", "ASSAULT", "SOM → KEN, status happened"),
    # --- sent forces into a country: no meddling
    ("ar", "رحبت مالي بالتدخل العسكري الفرنسي ضد المتمردين التشاديين.", "ASSAULT", "FRA → TCD, status happened"),
    # --- accused of backing those who stand after it
    ("ar", "اتهمت الكونغو رواندا بدعم متمردين كونغوليين.", "SUPPORT", "RWA → COD, status alleged"),
    ("ar", "اتهمت كينيا إريتريا بمساندة حركة الشباب في الصومال.", "SUPPORT", "ERI → SOM, status alleged"),
    ("fa", "رواندا با اتهام حمایت از شورشیان کنگو روبه‌رو است.", "SUPPORT", "RWA → COD, status alleged"),
    ("fa", "ژاپن کره شمالی را به ارسال موشک به میانمار متهم کرد.", "AID", "PRK → MMR, status alleged"),
    ("ar", "نفت إثيوبيا الاتهامات بقصف مخيم في السودان.", "ASSAULT", "ETH → SDN, status denied"),
    # --- as somebody claims
    ("fa", "بنا به ادعای کنیا، نیروهای اتیوپی به مواضع سودان حمله کردند.", "ASSAULT", "ETH → SDN, status alleged"),
    ("ar", "هاجمت القوات الإثيوبية، على حد زعم كينيا، مواقع في السودان.", "ASSAULT", "ETH → SDN, status alleged"),
    # --- what somebody makes ready against would be done to him
    ("ar", "وضعت كينيا قواتها في حالة استنفار تحسبا لهجوم إثيوبي محتمل.", "ASSAULT", "ETH → KEN, status conditional"),
    ("fa", "ژاپن آماده مقابله با حمله احتمالی کره شمالی است.", "ASSAULT", "PRK → JPN, status conditional"),
    ("fa", "ژاپن برای حفاظت از شهرهای خود در برابر حملات احتمالی کره شمالی پناهگاه می‌سازد.", "ASSAULT", "PRK → JPN, status conditional"),
    # --- a meeting right after a verb in the future is to come
    ("ar", "وستتخللها قمة بين الرئيس الهندي والرئيس الكيني.", "CONSULT", ""),
    ("ar", "وستتخللها قمة بين الرئيس الهندي والرئيس الكيني.", "AGREE", "IND → KEN"),
    # --- two politicians fight with words
    ("ar", "يواصل الرئيس البرازيلي معركته ضد الرئيس الأرجنتيني.", "ASSAULT", ""),
    ("ar", "يواصل الرئيس البرازيلي معركته ضد الرئيس الأرجنتيني.", "ACCUSE", "BRA → ARG"),
    ("fa", "جنگ رئیس‌جمهور برزیل با رئیس‌جمهور آرژانتین ادامه دارد.", "ASSAULT", ""),
    # --- what would be this or that
    ("fa", "حمله کنیا به اتیوپی اشتباه خواهد بود.", "ASSAULT", "KEN → ETH, status conditional"),
    ("ar", "قال الوزير الهندي إن قصف كينيا لإثيوبيا سيكون خطأ.", "ASSAULT", "KEN → ETH, status conditional"),
    ("ar", "قال الوزير الهندي إن العقوبات الكينية على إثيوبيا ستكون بلا أثر.", "SANCTION", "KEN → ETH, status happened"),
    # --- an effort right before it, whatever preposition the effort stands under
    ("ar", "قد تساعد هذه الزيارة في جهود استعادة العلاقات بين السودان وإثيوبيا.", "SUPPORT", ""),
    # --- what somebody says that another must do is a demand, whatever it stands under
    ("ar", "اتفق رئيس الوزراء الكيني والرئيس الإثيوبي على أن السودان يجب أن يسحب قواته.", "REQUEST", "KEN + ETH → SDN, status happened"),
    # --- a wish with no word for it
    ("fa", "وزیر خارجه کنیا سخنرانی کرد. سازمان ملل سومالی‌لند را به عنوان دولتی مستقل به رسمیت بشناسد.", "SUPPORT", ""),
    # --- had no hand in it, as its verb says
    ("fa", "وزیر خارجه اتیوپی گفت کشورش هیچ نقشی در حمله به خارطوم نداشته است.", "ASSAULT", "ETH → SDN, status negated"),
    ("ar", "لم تتورط إثيوبيا في الهجوم على الخرطوم.", "ASSAULT", "ETH → SDN, status negated"),
    ("ar", "تقاعست بلجيكا عن مساعدة مالطا.", "AID", "BEL.GOV → MLT.GOV, status negated"),
    ("fa", "نپال هرگونه ارتباط با حمله به سفارت بوتان را تکذیب کرد.", "ASSAULT", "NPL → BTN, status denied"),
    ("fa", "کنیا خبر ارسال نیرو به سومالی را تکذیب کرد.", "MOBILIZE", "KEN → SOM, status denied"),
    # --- a modal before its subject is nobody's
    ("fa", "ممکن است ژاپن به کره شمالی حمله کند.", "ASSAULT", "JPN → PRK, status conditional"),
    ("fa", "وزیر خارجه نروژ گفت شاید کنیا سفیر خود را از سودان فرابخواند.", "SANCTION", "KEN → SDN, status conditional"),
]


@pytest.mark.parametrize(("language", "text", "kind", "wanted"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_unreal(language: str, text: str, kind: str, wanted: str) -> None:
    holds(language, text, kind, wanted)
