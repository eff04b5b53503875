"""Pictures leave threads to others, however many a server has."""

import pytest

from media.decoder_slots import most_waiting


@pytest.mark.parametrize(("threads", "waiting"), [(64, 31), (8, 3), (4, 1), (1, 1)])
def test_half_of_the_threads_never_wait_for_a_picture_to_be_opened(threads, waiting):
    assert most_waiting(threads) == waiting
