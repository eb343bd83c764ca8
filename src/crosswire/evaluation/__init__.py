"""Scores on the development corpora, by the scripts that come with them."""
