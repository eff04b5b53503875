"""Where the files of pictures are in the tests: on the disk."""

from media import renditions, storage


def folder(name):
    return storage.folder(name)


def path(name, width_px, extension):
    return folder(name) / f"{width_px}.{extension}"


def original(name):
    return folder(name) / renditions.ORIGINAL
