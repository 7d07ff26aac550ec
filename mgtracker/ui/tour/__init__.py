"""The screens as pictures: which are drawn, and what is typed and made up for them."""
