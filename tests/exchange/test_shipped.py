"""Resources are found in a checkout and in an installed package."""

from mgtracker.exchange import shipped


def test_in_a_checkout_they_lie_beside_the_package():
    assert (shipped.folder() / "cases" / "sample").is_dir()


def test_installed_they_lie_in_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path)
    assert shipped.folder() == tmp_path.parent / "resources"
    (tmp_path / "resources").mkdir()
    assert shipped.folder() == tmp_path / "resources"
