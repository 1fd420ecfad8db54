import { createClient, type Client } from '@pairsmith/client';
import { createContext, useContext } from 'react';
import type { Language } from '../app/settings';
import { watchedFetch } from './connection';

/** A client of the service that served this page. */
export const clientFor = (apiKey: string | null, language: Language): Client =>
  createClient({
    baseUrl: location.origin,
    ...(apiKey !== null && { apiKey }),
    language,
    fetch: watchedFetch,
  });

const ApiContext = createContext<Client | null>(null);
export const ApiProvider = ApiContext.Provider;

/** The typed client, with this session's key and language. */
export function useApi(): Client {
  const client = useContext(ApiContext);
  if (!client) throw new Error('useApi stands outside of ApiProvider');
  return client;
}
