"""Measurements of rasad beside other tools; no part of the package."""
