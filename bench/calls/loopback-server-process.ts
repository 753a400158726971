/** Entry point of the process that `startServer` forks. Sends its port to the parent. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { RESPONSE_BODY } from "./loopback-server.js";

const server = createServer((request, response) => {
  request.resume().once("end", () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(RESPONSE_BODY) });
    response.end(RESPONSE_BODY);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
