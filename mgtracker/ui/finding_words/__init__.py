"""What a finding says: `word` is asked, and has one module for the sentences of each matter. No Qt."""
