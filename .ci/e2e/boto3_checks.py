"""boto3_checks.py ENDPOINT: what only a program can ask of an S3 store; exits 1 at the first answer that is wrong."""

import hashlib
import os
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

s3 = boto3.client("s3", endpoint_url=sys.argv[1], config=Config(retries={"max_attempts": 1}))
BUCKET = "boto3-bucket"
PART = 5 * 1024 * 1024


def code_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as refused:
        return refused.response["Error"]["Code"]
    return "nothing was refused"


def expect(what, was, wanted):
    if was != wanted:
        sys.exit(f"{what}: {was!r} instead of {wanted!r}")


def keys():
    listed = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 2}):
        listed += [item["Key"] for item in page.get("Contents", [])]
    return listed


def multipart():
    parts = [os.urandom(PART), os.urandom(PART), os.urandom(11)]
    upload = s3.create_multipart_upload(Bucket=BUCKET, Key="parts")["UploadId"]
    done = []
    for number in (3, 1, 2):
        answer = s3.upload_part(Bucket=BUCKET, Key="parts", UploadId=upload, PartNumber=number, Body=parts[number - 1])
        done.append({"PartNumber": number, "ETag": answer["ETag"]})
    listed = s3.list_parts(Bucket=BUCKET, Key="parts", UploadId=upload)["Parts"]
    expect("parts listed", [part["Size"] for part in listed], [PART, PART, 11])
    done.sort(key=lambda part: part["PartNumber"])
    order = {"Bucket": BUCKET, "Key": "parts", "UploadId": upload}
    expect("order", code_of(s3.complete_multipart_upload, **order, MultipartUpload={"Parts": done[::-1]}), "InvalidPartOrder")
    first = s3.complete_multipart_upload(**order, MultipartUpload={"Parts": done})
    again = s3.complete_multipart_upload(**order, MultipartUpload={"Parts": done})
    expect("completing again", again["ETag"], first["ETag"])
    digest = hashlib.md5(b"".join(hashlib.md5(part).digest() for part in parts)).hexdigest()
    expect("ETag of parts", first["ETag"], f'"{digest}-3"')
    expect("content", s3.get_object(Bucket=BUCKET, Key="parts")["Body"].read(), b"".join(parts))
    small = s3.create_multipart_upload(Bucket=BUCKET, Key="small")["UploadId"]
    pieces = [
        {"PartNumber": n, "ETag": s3.upload_part(Bucket=BUCKET, Key="small", UploadId=small, PartNumber=n, Body=b"x")["ETag"]}
        for n in (1, 2)
    ]
    expect(
        "small part",
        code_of(s3.complete_multipart_upload, Bucket=BUCKET, Key="small", UploadId=small, MultipartUpload={"Parts": pieces}),
        "EntityTooSmall",
    )
    s3.abort_multipart_upload(Bucket=BUCKET, Key="small", UploadId=small)
    expect("aborted", code_of(s3.list_parts, Bucket=BUCKET, Key="small", UploadId=small), "NoSuchUpload")


def refusals():
    s3.put_object(Bucket=BUCKET, Key="kept", Body=b"kept")
    wrong = "AAAAAAAAAAAAAAAAAAAAAA=="
    expect("digest", code_of(s3.put_object, Bucket=BUCKET, Key="kept", Body=b"other", ContentMD5=wrong), "BadDigest")
    expect("untouched", s3.get_object(Bucket=BUCKET, Key="kept")["Body"].read(), b"kept")
    expect("long key", code_of(s3.put_object, Bucket=BUCKET, Key="k" * 1025, Body=b""), "KeyTooLongError")
    expect("no key", code_of(s3.get_object, Bucket=BUCKET, Key="never"), "NoSuchKey")
    expect("no bucket", code_of(s3.list_objects_v2, Bucket="never-made"), "NoSuchBucket")
    stranger = boto3.client("s3", endpoint_url=sys.argv[1], aws_access_key_id="NOBODY", aws_secret_access_key="x")
    expect("stranger", code_of(stranger.list_buckets), "InvalidAccessKeyId")


def odd_keys():
    names = ["a//b", "/lead", "100%", "a+b c", "k" * 1024, "\U0001f421", "\u00e9", "e\u0301", "?x=1", "trail/"]
    for name in names:
        s3.put_object(Bucket=BUCKET, Key=name, Body=name.encode())
    for name in names:
        expect(f"content of {name!r}", s3.get_object(Bucket=BUCKET, Key=name)["Body"].read(), name.encode())
    expect("order", keys(), sorted(names + ["parts", "kept"], key=str.encode))


s3.create_bucket(Bucket=BUCKET)
multipart()
refusals()
odd_keys()
rest = [{"Key": key} for key in keys()]
expect("deleted", len(s3.delete_objects(Bucket=BUCKET, Delete={"Objects": rest})["Deleted"]), len(rest))
s3.delete_bucket(Bucket=BUCKET)
