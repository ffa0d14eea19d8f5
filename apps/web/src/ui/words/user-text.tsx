/** What a person or a scenario wrote: kept apart from the direction of the text around it. */
export const UserText = ({ children }: { readonly children: string }) => <bdi>{children}</bdi>;

/** An address, a hash, a code, a time: left to right in every language. */
export const Verbatim = ({ children }: { readonly children: string }) => (
  <bdi dir="ltr" className="verbatim">
    {children}
  </bdi>
);
