"""A bucket of S3's kind, on this machine."""

import boto3
import pytest
from moto.server import ThreadedMotoServer

from media import storage

BUCKET, PREFIX = "newsroom", "some/pictures"


@pytest.fixture(scope="module")
def s3_server():
    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_server, monkeypatch, settings):
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", s3_server)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    bucket = boto3.resource("s3").Bucket(BUCKET)
    bucket.create(CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    settings.PICTURES_S3 = f"{BUCKET}/{PREFIX}"
    yield bucket
    storage._bucket.cache_clear()
    bucket.objects.delete()
    bucket.delete()
