"""The steps from words to figures: pieces, numbers, bounds, units, what is counted. Put together in `extract.quantities`."""
