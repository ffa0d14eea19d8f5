import {
  refuseUnfit,
  unfitDatabase,
  unfitFolder,
  unfitOwner,
  unfitPort,
  unfitRedis,
  unfitScenarios,
  type Config,
} from '#libs/platform';

/** Looks at everything that the settings name before anything is touched. @throws ConfigError one line: what, and how to mend it */
export async function refuseUnfitMachine(config: Config): Promise<void> {
  const { dataFolder, scenariosFolder, databaseUrl, redisUrl } = config;
  refuseUnfit(unfitFolder(dataFolder));
  if (scenariosFolder !== undefined) refuseUnfit(unfitScenarios(scenariosFolder));
  refuseUnfit(await unfitPort(config));
  if (databaseUrl === undefined) refuseUnfit(unfitOwner(dataFolder));
  else refuseUnfit(await unfitDatabase(databaseUrl));
  if (redisUrl !== undefined) refuseUnfit(await unfitRedis(redisUrl));
}
