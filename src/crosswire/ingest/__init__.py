"""Bytes to reports: one module per input format, and the walk that finds the inputs."""
