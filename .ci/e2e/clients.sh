# Clients that we did not write, against `./blobfish serve`: aws, rclone, s3cmd, boto3, curl.

clients=$CI_OUT/clients
mkdir -p "$clients/files/sub"
head -c 20000000 /dev/urandom >"$clients/files/large.bin"
head -c 777 /dev/urandom >"$clients/files/sub/öäü + 100%.bin"
: >"$clients/files/empty.txt"

clients_serve() {
  # A bundle of certificates that a machine may name there is one that rclone 1.60 refuses.
  unset AWS_CA_BUNDLE
  serve "$clients/data"
  export AWS_ACCESS_KEY_ID=$S3_KEY AWS_SECRET_ACCESS_KEY=$S3_SECRET AWS_DEFAULT_REGION=us-east-1
  export AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=1 AWS_CONFIG_FILE=$clients/none
  cat >"$clients/rclone.conf" <<RCLONE
[ours]
type = s3
provider = Other
access_key_id = $S3_KEY
secret_access_key = $S3_SECRET
endpoint = $S3_URL
region = us-east-1
upload_cutoff = 8M
RCLONE
  cat >"$clients/s3cmd.conf" <<S3CMD
[default]
access_key = $S3_KEY
secret_key = $S3_SECRET
host_base = ${S3_URL#http://}
host_bucket = ${S3_URL#http://}
use_https = False
S3CMD
}

same() { cmp "$clients/files/large.bin" "$1"; }
ours_aws() { aws --endpoint-url "$S3_URL" "$@"; }
ours_rclone() { rclone --config "$clients/rclone.conf" --retries 1 --low-level-retries 1 "$@"; }
ours_s3cmd() { s3cmd -c "$clients/s3cmd.conf" --no-progress "$@"; }

aws_round_trip() {
  ours_aws s3 mb s3://aws-bucket
  ours_aws s3 cp --recursive "$clients/files" s3://aws-bucket/tree/ --metadata colour=blue
  ours_aws s3 ls s3://aws-bucket/tree/ | shows 'PRE sub/'
  ours_aws s3 sync s3://aws-bucket/tree "$clients/aws-down"
  diff -r "$clients/files" "$clients/aws-down"
  ours_aws s3api head-object --bucket aws-bucket --key tree/large.bin | shows '"colour": "blue"'
  ours_aws s3 cp s3://aws-bucket/tree/large.bin s3://aws-bucket/copy.bin
}

aws_presigned() {
  curl -sf -o "$clients/presigned.bin" "$(ours_aws s3 presign s3://aws-bucket/tree/large.bin)"
  same "$clients/presigned.bin"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$S3_URL/aws-bucket/tree/large.bin")" = 403 ]
}

aws_access() {
  ours_aws s3api put-object-acl --bucket aws-bucket --key copy.bin --acl public-read
  ours_aws s3api get-object-acl --bucket aws-bucket --key copy.bin | shows AllUsers
  curl -sf -o "$clients/public.bin" "$S3_URL/aws-bucket/copy.bin"
  same "$clients/public.bin"
}

aws_website() {
  ours_aws s3 website s3://aws-bucket --index-document index.html
  ours_aws s3api get-bucket-website --bucket aws-bucket | shows index.html
  ours_aws s3api delete-bucket-website --bucket aws-bucket
  refuses ours_aws s3api get-bucket-website --bucket aws-bucket
}

aws_removes() {
  refuses ours_aws s3 rb s3://aws-bucket
  ours_aws s3 rm --recursive s3://aws-bucket
  ours_aws s3 rb s3://aws-bucket
}

rclone_round_trip() {
  ours_rclone mkdir ours:rclone-bucket
  ours_rclone copy "$clients/files" ours:rclone-bucket/tree
  ours_rclone check --download "$clients/files" ours:rclone-bucket/tree
  ours_rclone copyto ours:rclone-bucket/tree/large.bin ours:rclone-bucket/copy.bin
  ours_rclone touch -t 2020-01-01T00:00:00 ours:rclone-bucket/copy.bin
  ours_rclone lsl ours:rclone-bucket/copy.bin | shows 2020-01-01
  [ "$(ours_rclone cat --offset 5 --count 7 ours:rclone-bucket/copy.bin | wc -c)" = 7 ]
  ours_rclone purge ours:rclone-bucket
}

s3cmd_round_trip() {
  ours_s3cmd mb s3://s3cmd-bucket
  ours_s3cmd --multipart-chunk-size-mb=8 put "$clients/files/large.bin" s3://s3cmd-bucket/large.bin
  ours_s3cmd sync "$clients/files/" s3://s3cmd-bucket/tree/
  ours_s3cmd get --force s3://s3cmd-bucket/large.bin "$clients/s3cmd.bin"
  same "$clients/s3cmd.bin"
  ours_s3cmd setacl --acl-public s3://s3cmd-bucket/large.bin
  ours_s3cmd modify --add-header=x-amz-meta-colour:red s3://s3cmd-bucket/large.bin
  ours_s3cmd info s3://s3cmd-bucket/large.bin | shows 'colour'
  ours_s3cmd del --recursive --force s3://s3cmd-bucket
  ours_s3cmd rb s3://s3cmd-bucket
}

boto3_checks() { /usr/bin/python3 .ci/e2e/boto3_checks.py "$S3_URL"; }

# Only the shell that started it can ask for its status.
serve_ends_cleanly() { [ "$serve_status" = 0 ]; }

clients_did_not_start() { cat "$clients/data.log"; return 1; }

if clients_serve; then
  step 'aws: tree up and down, metadata, copy' aws_round_trip
  step 'aws: presigned link, and none without it' aws_presigned
  step 'aws: access lists and anonymous reading' aws_access
  step 'aws: website settings' aws_website
  step 'aws: a full bucket stays, an empty one goes' aws_removes
  step 'rclone: copy, check, touch, range, purge' rclone_round_trip
  step 's3cmd: multipart, sync, access, metadata' s3cmd_round_trip
  step 'boto3: multipart by hand, conditions, bad digests, odd keys' boto3_checks
  kill -TERM "$SERVE_PID"
  wait "$SERVE_PID"
  serve_status=$?
  step 'serve ends with 0 on SIGTERM' serve_ends_cleanly
else
  step 'serve starts' clients_did_not_start
fi
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_DEFAULT_REGION AWS_CONFIG_FILE
