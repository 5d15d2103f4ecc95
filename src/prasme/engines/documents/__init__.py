"""Typst templates filled with plain data → PDF. The only importer of typst. No clock: the moment is an argument."""

from prasme.engines.documents.rendering import CannotRender, UnknownTemplate, render

__all__ = ["CannotRender", "UnknownTemplate", "render"]
