"""The tabs under the chart, by their places."""

JOURNAL, DUE, ORDERS, FINDINGS = range(4)
