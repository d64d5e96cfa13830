#!/usr/bin/env bash
# add-migration.sh NAME: writes the migration NAME for both databases from today's model.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: add-migration.sh NAME}
dotnet tool restore >/dev/null
dotnet build Campus.Web -nologo -v q -clp:ErrorsOnly -p:EntityFrameworkDesign=true -p:GenerateRuntimeConfigurationFiles=true
for database in Sqlite Postgres; do
  project="Campus.Database/Campus.Database.$database"
  dotnet ef migrations add "$name" --no-build --project "$project" --startup-project Campus.Web --output-dir Migrations -- "$database"
done
