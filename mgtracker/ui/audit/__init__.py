"""Looking back: who did what, where rules were gone against, and whether the record is whole."""
