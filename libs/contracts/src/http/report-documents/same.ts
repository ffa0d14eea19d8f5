/** True where two types say exactly the same; a part that only one of them knows does not compile. */
export type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
