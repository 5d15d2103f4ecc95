"""Without Spark, whoever asks for it is told what to install."""

import sys

import pytest

from prasme.engines.figures.spark import Spark, SparkMissing


def test_spark_that_is_not_installed_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    with pytest.raises(SparkMissing, match=r"pip install prasme\[spark\]"):
        Spark("local[1]", [], {})
