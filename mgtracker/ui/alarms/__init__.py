"""Alarms on the screen: a strip under the top bar, a list of all, notices of the desktop, a sound if wanted."""
