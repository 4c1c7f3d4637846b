"""storm_counter.py PORT LOG RATE: an HTTP proxy in front of a store on PORT that takes RATE bytes a second from all
clients together. Prints its own port, and appends a line to LOG
for every answer that has reached a client that lives: method, status, path. storm_counter.py --judge LOG fails where a part
was acknowledged twice, and says how many parts and whole bodies there were."""

import http.client
import socket
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

BLOCK = 1 << 18
HOP = {"connection", "keep-alive", "transfer-encoding"}


def blocks(stream, length):
    while length > 0:
        block = stream.read(min(BLOCK, length))
        if not block:
            raise ConnectionError("cut")
        length -= len(block)
        yield block


class Counting(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lock = threading.Lock()
    gate = threading.Lock()

    def handle_any(self):
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.store)
        try:
            upstream.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in HOP and name.lower() != "expect":
                    upstream.putheader(name, value)
            upstream.endheaders()
            for block in blocks(self.rfile, int(self.headers.get("Content-Length", 0))):
                with self.gate:
                    time.sleep(len(block) / self.server.rate)
                upstream.send(block)
            answer = upstream.getresponse()
            self.pass_on(answer)
        except (OSError, http.client.HTTPException):
            self.close_connection = True
        finally:
            upstream.close()

    def pass_on(self, answer):
        length = answer.getheader("Content-Length")
        body = None if length is not None else answer.read()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in HOP and name.lower() != "content-length":
                self.send_header(name, value)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", length if body is None else str(len(body)))
        self.end_headers()
        if body is not None:
            self.wfile.write(body)
        elif self.command != "HEAD":
            for block in blocks(answer, int(length)):
                self.wfile.write(block)
        if self.is_gone():
            return
        with self.lock, open(self.server.log, "a") as log:
            log.write("%s %d %s\n" % (self.command, answer.status, self.path))

    def is_gone(self):
        """Whether the client was killed meanwhile: what it had sent before is stored all the same, and it never hears."""
        try:
            return self.connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = handle_any

    def log_message(self, *_):
        pass


def serve(store, log, rate):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    server.daemon_threads = True
    server.store, server.log, server.rate = store, log, rate
    print(server.server_port, flush=True)
    server.serve_forever()


def judge(log):
    parts, bodies = Counter(), Counter()
    with open(log) as lines:
        for line in lines:
            method, status, path = line.split(" ", 2)
            url = urlsplit(path.strip())
            query = parse_qs(url.query)
            if method != "PUT" or status != "200":
                continue
            if "partNumber" in query:
                parts[query["uploadId"][0], query["partNumber"][0]] += 1
            elif not query and url.path.count("/") > 1:
                bodies[url.path] += 1
    for what, counted in ("parts", parts), ("whole bodies", bodies):
        again = sum(1 for times in counted.values() if times > 1)
        print("%d %s acknowledged, %d of them more than once" % (len(counted), what, again))
    return len(parts) > 0 and all(times == 1 for times in parts.values())


if sys.argv[1] == "--judge":
    sys.exit(0 if judge(sys.argv[2]) else 1)
serve(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
