// A web server for one folder, as plain as the hosts that will serve it.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

// Serves `folder` at `prefix` on a free port of this machine, and nowhere else. Pages at old addresses
// lead on, unless they should `stay` so that they can be looked at. With `gzip` it compresses, as most hosts do.
export async function serve(folder, prefix = "/", { stay = false, gzip = false } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const file = pathname.startsWith(prefix) && (await find(folder, pathname.slice(prefix.length)));
    if (file && stay && extname(file) === ".html") return sendStaying(response, file);
    if (file) return send(response, 200, file, gzip);
    const missing = await find(folder, "404.html");
    return missing ? send(response, 404, missing, gzip) : response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    home: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((closed) => server.close(closed) && server.closeAllConnections()),
  };
}

// The file for a path: itself, or the index of a folder that is asked for with a final slash.
async function find(folder, path) {
  const safe = normalize(`/${decodeURIComponent(path)}`);
  const file = join(folder, safe.endsWith("/") ? `${safe}index.html` : safe);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

function send(response, status, file, gzip) {
  const type = TYPES[extname(file)];
  const headers = { "content-type": type ?? "application/octet-stream" };
  if (!gzip || !type) {
    response.writeHead(status, headers);
    createReadStream(file).pipe(response);
    return;
  }
  response.writeHead(status, { ...headers, "content-encoding": "gzip" });
  createReadStream(file).pipe(createGzip({ level: 6 })).pipe(response);
}

async function sendStaying(response, file) {
  const html = await readFile(file, "utf8");
  response.writeHead(200, { "content-type": TYPES[".html"] });
  response.end(html.replace(/<meta http-equiv="refresh"[^>]*>/, ""));
}
