"""Typst templates filled with plain data → PDF, or a picture. The only importer of typst.

No clock: the moment is an argument.
"""

from prasme.engines.documents.rendering import CannotRender, UnknownTemplate, picture, render

__all__ = ["CannotRender", "UnknownTemplate", "picture", "render"]
