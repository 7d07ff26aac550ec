"""The trend: results, doses and the rolling sum of one patient on one time axis.

Importing this costs next to nothing; pyqtgraph is loaded with the first patient that is drawn.
"""

from mgtracker.ui.trend.panel import TrendPanel

__all__ = ["TrendPanel"]
