"""The desktop put together: records opened one at a time, each with a window of its own."""
