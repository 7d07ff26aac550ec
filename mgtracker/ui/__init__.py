"""What is seen: small widgets that draw one view, and a window that only assembles them."""
