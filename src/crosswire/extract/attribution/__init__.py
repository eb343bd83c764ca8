"""The parts of finding attributions; `crosswire.extract.attributions` puts them together."""
