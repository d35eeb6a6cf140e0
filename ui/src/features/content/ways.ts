// Files on their way in and out of the vault: one after another, each asked for its next step until it has arrived.
import { computed, ref } from "vue";
import { useQueryClient } from "@tanstack/vue-query";
import { call, toProblem, type Problem } from "@/api";
import { invalidate } from "@/api/invalidate";
import { host, type OfferedFile } from "@/platform";

export interface Way {
  key: number;
  name: string;
  kind: "in" | "out";
  state: "waiting" | "sealing" | "reading" | "writing" | "attached" | "written" | "cancelled" | "failed";
  done: number;
  total: number;
  path: string | null;
  problem: Problem | null;
  stop: boolean;
}

const ENDED = new Set(["attached", "written", "cancelled", "failed"]);
let last = 0;

export function percentOf(way: Pick<Way, "done" | "total">): number {
  return way.total > 0 ? Math.min(100, Math.floor((way.done / way.total) * 100)) : 0;
}

export function useWays() {
  const client = useQueryClient();
  const ways = ref<Way[]>([]);
  const busy = computed(() => ways.value.some((one) => !ENDED.has(one.state)));

  function begin(name: string, kind: Way["kind"], total: number): Way {
    last += 1;
    ways.value = [...ways.value.filter((one) => !ENDED.has(one.state)), { key: last, name, kind, state: "waiting", done: 0, total, path: null, problem: null, stop: false }];
    return ways.value.find((one) => one.key === last) as Way;
  }

  async function attachOne(copy: string, way: Way, file: OfferedFile): Promise<void> {
    try {
      let told = await call("begin_attachment", { copy_id: copy, file: file.token });
      while (told.state === "sealing" || told.state === "reading") {
        Object.assign(way, { state: told.state, done: told.done, total: told.total });
        if (way.stop) {
          await call("cancel_attachment", { attachment: told.attachment });
          way.state = "cancelled";
          return;
        }
        told = await call("advance_attachment", { attachment: told.attachment });
      }
      way.state = told.state === "attached" ? "attached" : "cancelled";
      if (way.state === "attached") await invalidate(client, ["contents"], "records");
    } catch (thrown) {
      Object.assign(way, { state: "failed", problem: toProblem(thrown) });
    }
  }

  /** Attaches files to a copy, one after another. */
  async function attach(copy: string, files: OfferedFile[]): Promise<void> {
    const queued = files.map((file) => ({ file, way: begin(file.name, "in", file.size_bytes) }));
    for (const { file, way } of queued) {
      if (way.stop) way.state = "cancelled";
      else await attachOne(copy, way, file);
    }
  }

  /** Writes a file to a place the person chooses. */
  async function download(content: string, name: string, size: number, purpose: string | null): Promise<void> {
    const target = await host().chooseTarget(name);
    if (!target) return;
    const way = begin(name, "out", size);
    way.state = "writing";
    try {
      let told = await call("begin_download", { content_id: content, target: target.token, purpose });
      while (told.state === "writing") {
        way.done = told.done;
        if (way.stop) {
          await call("cancel_download", { download: told.download });
          way.state = "cancelled";
          return;
        }
        told = await call("advance_download", { download: told.download });
      }
      Object.assign(way, { state: told.state === "written" ? "written" : "cancelled", path: told.path ?? target.path });
      await invalidate(client, ["record_openings"], "records");
    } catch (thrown) {
      Object.assign(way, { state: "failed", problem: toProblem(thrown) });
    }
  }

  return { ways, busy, attach, download };
}
