// Mounting a page over the fake host, as the window would.
import { VueQueryPlugin } from "@tanstack/vue-query";
import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { createPinia } from "pinia";
import type { Component } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import { useSession } from "@/api";
import { createQueryClient } from "@/api/client";
import { useHost } from "@/platform";
import { fakeHost, type FakeHost } from "@/platform/fake";
import { fluent } from "@/shared/texts";

export async function mountPage(page: Component, options: { path?: string; pattern?: string; props?: Record<string, unknown>; arrange?: (host: FakeHost) => void } = {}): Promise<{ page: VueWrapper; host: FakeHost; text: () => string }> {
  const host = fakeHost("open");
  options.arrange?.(host);
  useHost(host);
  const pinia = createPinia();
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: options.pattern ?? "/:rest(.*)*", component: page }, { path: "/:rest(.*)*", component: { template: "<i />" } }] });
  void router.push(options.path ?? "/");
  await router.isReady();
  const wrapper = mount(page, { props: options.props ?? {}, attachTo: document.body, global: { plugins: [pinia, router, fluent, [VueQueryPlugin, { queryClient: createQueryClient() }]], stubs: { teleport: false, transition: true } } });
  await useSession(pinia).refresh();
  await flushPromises();
  await flushPromises();
  return { page: wrapper, host, text: () => document.body.textContent ?? "" };
}

/** The element of a data-test name anywhere on the page, dialogs included. */
export function find<E extends HTMLElement = HTMLElement>(name: string): E {
  const found = document.querySelector<E>(`[data-test="${name}"]`);
  if (!found) throw new Error(`no element is called ${name}`);
  return found;
}

export function has(name: string): boolean {
  return document.querySelector(`[data-test="${name}"]`) !== null;
}

export async function type(name: string, words: string): Promise<void> {
  const input = find<HTMLInputElement>(name);
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await flushPromises();
}

export async function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<void> {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, code: more.code ?? key, bubbles: true, cancelable: true, ...more }));
  await flushPromises();
  await flushPromises();
}

export async function click(name: string): Promise<void> {
  find(name).click();
  await flushPromises();
  await flushPromises();
}

/** Types a figure into a number field. */
export async function count(name: string, figure: string): Promise<void> {
  const outer = find(name);
  const input = outer instanceof HTMLInputElement ? outer : outer.querySelector("input");
  if (!input) throw new Error(`${name} has no field`);
  input.value = figure;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await flushPromises();
}
