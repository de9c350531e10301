const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 500))

/** Loads what will be wanted, once nothing more urgent is to do. */
export const whenIdle = (load: () => Promise<unknown>) => {
  idle(() => void load())
}
