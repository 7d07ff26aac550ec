"""What is known: quantities, events, exposure, protocols, verdicts. Standard library only; no I/O, no clock."""
