import type { BeginWithProvider, Provider, WayToProvider } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shell/http/ask.js';

/** Those by whom people can be known here. */
export const useProviders = () =>
  useQuery({ queryKey: ['providers'], queryFn: () => ask<Provider[]>('providers'), staleTime: Infinity });

/** Sends the browser to a provider; it comes back by itself. */
export async function toProvider({ id, how }: { readonly id: string; readonly how: BeginWithProvider }): Promise<void> {
  const { url } = await ask<WayToProvider>(`providers/${id}/begin`, { method: 'POST', body: how });
  window.location.assign(url);
}
