"""The ward's own settings, and other wards beside it."""
