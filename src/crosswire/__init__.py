"""Crosswire reads every report of an event and compiles one account."""
