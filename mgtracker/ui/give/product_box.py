"""The product as its label names it: picked or typed, with what one mL holds said inside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import DRUGS, Drug, Product
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.label_words import product_words
from mgtracker.ui.translation import told, tr

_NUMBER_ALONE = re.compile(r"\s*[\d.,]+\s*")
"""Somebody meant a strength; as a label it would be taken and say none."""


class ProductBox(PickBox):
    """A product, or none: only mL and the strength need it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(free_text=True, parent=parent)
        self._drug: Drug | None = None
        self.typing().setPlaceholderText(tr("choose, or type the label"))
        self.typing().setAccessibleName(tr("Product"))
        self.editTextChanged.connect(self._hint_now)

    def offer_products(self, drug: str, names: Sequence[str]) -> None:
        """Offer these of a drug; typed text goes."""
        self._drug = DRUGS[drug]
        self.offer([(name, product_words(name)) for name in names])

    def product(self) -> Product | None:
        """The product named; None without one, or while it is refused."""
        return self._read()[0]

    def sentence(self) -> str:
        """Why the name is refused; "" if it is not."""
        return self._read()[1]

    def set_product(self, product: Product | None) -> None:
        """Name a product without `edited`."""
        self.set_key("" if product is None else product.name)

    def _read(self) -> tuple[Product | None, str]:
        if _NUMBER_ALONE.fullmatch(self.key()):
            return None, tr(
                "{text} is no strength; write it like 50 % or 4 g in 100 mL", text=repr(self.key())
            )
        try:
            return (Product.parse(self.key(), self._drug) if self.key() else None), ""
        except InputError as refusal:
            return None, told(refusal)

    def _hint_now(self, _text: str) -> None:
        product = self.product()
        if product is None or product.mg_per_ml is None:
            self.set_hint("")
        else:
            self.set_hint(f"1 mL = {format_number(product.mg_per_ml / 1000, 3)} g")
