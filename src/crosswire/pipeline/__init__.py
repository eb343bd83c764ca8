"""The way of the data: which reader, extractor, comparer and exporter, in which order."""
