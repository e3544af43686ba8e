// Starts `dongho serve` on a data folder of its own and a free port.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const binary = join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "dongho");

export const person = { name: "canbo", password: "thu-nghiem-trinh-duyet-2026" };

/** Starts a server; `arguments_` are further arguments of `dongho serve`. */
export async function start(...arguments_) {
  const data = mkdtempSync(join(tmpdir(), "dongho-"));
  execFileSync(binary, ["user", "add", person.name, "--role", "administrator", "--data", data], {
    input: `${person.password}\n`,
  });
  const child = spawn(binary, ["serve", "--data", data, "--listen", "127.0.0.1:0", ...arguments_], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`dongho serve ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    });
  });
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const code = await ended;
      rmSync(data, { recursive: true });
      if (code !== 0) throw new Error(`dongho serve ended with ${code} after SIGTERM`);
    },
  };
}
