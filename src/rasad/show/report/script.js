"use strict";
// Shows the stories that fit all choices. Without this script all stories are shown.
(function () {
  const form = document.getElementById("filter");
  if (!form) return;
  const stories = Array.from(document.querySelectorAll("article.story"));
  const fits = (story, name) => {
    const wanted = form.elements[name].value;
    return !wanted || story.dataset[name].split(" ").includes(wanted);
  };
  const apply = () => {
    let shown = 0;
    for (const story of stories) {
      const fit = ["party", "type", "status", "language"].every((name) => fits(story, name))
        && (form.elements.background.checked || !story.dataset.background);
      story.hidden = !fit;
      shown += fit ? 1 : 0;
    }
    form.querySelector("output").textContent = shown + " of " + stories.length + " shown";
  };
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
