"""Messages are whole lines on a descriptor of their own, and what is printed is none of them."""

import json
import os

import pytest

from gradecheck.worker.channel import Channel, DiscardingStream


@pytest.fixture
def pipe():
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    yield reading, Channel(writing)
    os.close(reading)
    os.close(writing)


def said(reading):
    try:
        return [json.loads(line) for line in os.read(reading, 2**16).splitlines()]
    except BlockingIOError:
        return []


def test_message_is_one_line_of_json(pipe):
    reading, channel = pipe
    channel.send({"notes": ["two\nlines", "é"]})
    assert said(reading) == [{"notes": ["two\nlines", "é"]}]


def test_outcome_is_heard_before_the_next_call_can_hang(pipe):
    reading, channel = pipe
    channel.send({"outcome": [0, "a"]})
    assert said(reading) == [{"outcome": [0, "a"]}]


def test_message_that_the_pipe_takes_in_parts_is_whole(monkeypatch, pipe):
    reading, channel = pipe
    from gradecheck.worker import channel as module

    monkeypatch.setattr(module, "_write", lambda descriptor, data: os.write(descriptor, data[:3]))
    channel.send({"notes": ["a" * 50]})
    assert said(reading) == [{"notes": ["a" * 50]}]


def test_stream_takes_what_is_printed_and_keeps_nothing():
    stream = DiscardingStream()
    assert stream.writable()
    assert print("hello", file=stream) is None
    assert stream.write("abc") == 3


def test_what_waits_is_said_before_the_end():
    reading, writing = os.pipe()
    channel = Channel(writing)
    channel.send({"outcome": [0, "a"]})
    channel.close()
    assert said(reading) == [{"outcome": [0, "a"]}]
    assert os.read(reading, 1) == b""
    os.close(reading)
