"""An editor, as far as a language server sees it: JSON-RPC over stdio, with answers to what the server asks."""

import json
import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

PATIENCE = 90.0
"""Seconds; a loaded machine starts node slowly."""


class Editor:
    """One session with a server, on documents that lie nowhere but in the editor."""

    def __init__(self, command: list[str], settings: dict[str, Any], folder: Path) -> None:
        self._settings = settings
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._last = 0
        self._waiting: list[dict[str, Any]] = []
        # No proxy leads out: whatever the server wanted to fetch, it does not get.
        environment = {**os.environ, "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9"}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        threading.Thread(target=self._listen, daemon=True).start()
        completion = {"completionItem": {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}}
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {}, "workspaceFolders": True},
            "textDocument": {"publishDiagnostics": {}, "completion": completion, "hover": {}},
        }
        root = folder.as_uri()
        given = {"processId": os.getpid(), "rootUri": root, "capabilities": capabilities}
        given["initializationOptions"] = {"handledSchemaProtocols": ["file"]}  # of the JSON server, which else asks us
        self.ask("initialize", {**given, "workspaceFolders": [{"uri": root, "name": "x"}]})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def close(self) -> None:
        """Ends the server, whatever it is doing."""
        self._process.kill()
        self._process.communicate()

    def open(self, uri: str, language: str, text: str) -> list[dict[str, Any]]:
        """Opens a document, and gives the diagnostics that come for it."""
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def completions(self, uri: str, line: int, character: int) -> dict[str, dict[str, Any]]:
        """What the server offers at a place, by its label."""
        where = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        result = self.ask("textDocument/completion", where)
        items = result["items"] if isinstance(result, dict) else result
        return {each["label"]: each for each in items}

    def ask(self, method: str, params: object) -> Any:
        """A request, and what is answered."""
        self._last += 1
        mine = self._last
        self._send({"id": mine, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == mine and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, params: object) -> None:
        """A notification."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        message = self._messages.get(timeout=PATIENCE)
        assert message is not None, "the language server ended"
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        sections = (each.get("section", "") for each in message["params"]["items"])
        return [self._settings.get(section, {}) for section in sections]

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.partition(b":")[2]) if header.lower().startswith(b"content-length") else 0
            while header.strip():
                header = stream.readline()
                if header.lower().startswith(b"content-length"):
                    length = int(header.partition(b":")[2])
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)
