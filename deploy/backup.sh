#!/usr/bin/env bash
# Once a day: a base backup of PostgreSQL and a copy of the data folder (secrets, packs, attachments); two weeks are kept.
set -euo pipefail
mkdir -p /backups/wal /backups/base
chown postgres /backups/wal
while true; do
  today=/backups/base/$(date -u +%Y-%m-%dT%H%M)
  pg_basebackup --host postgres --username muster --pgdata "$today.part/database" --format tar --gzip --wal-method stream
  tar --create --gzip --file "$today.part/data.tar.gz" --directory /data .
  mv "$today.part" "$today"
  find /backups/base -mindepth 1 -maxdepth 1 -mtime +14 -exec rm -rf {} +
  find /backups/wal -type f -mtime +15 -delete
  sleep 86400
done
