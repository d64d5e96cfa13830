#!/usr/bin/env bash
# add-migration.sh [NAME]: writes the migration NAME for both databases from today's model, and that model, compiled; without
# a NAME only the compiled model, for a change that no column sees.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:-}
dotnet tool restore >/dev/null
# Of rows that are gone or new the old compiled model would not compile.
rm -rf Campus.Database/*/Migrations/Compiled
dotnet build Campus.Web -nologo -v q -clp:ErrorsOnly -p:EntityFrameworkDesign=true -p:GenerateRuntimeConfigurationFiles=true
for database in Sqlite Postgres; do
  project="Campus.Database/Campus.Database.$database"
  if [ -n "$name" ]; then
    dotnet ef migrations add "$name" --no-build --project "$project" --startup-project Campus.Web --output-dir Migrations -- "$database"
  fi
  dotnet ef dbcontext optimize --no-build --project "$project" --startup-project Campus.Web --output-dir Migrations/Compiled \
    --namespace "Campus.Database.$database.Migrations.Compiled" -- "$database" >/dev/null
  # The tool writes a byte order mark.
  sed -i '1s/^\xEF\xBB\xBF//' "$project"/Migrations/Compiled/*.cs
done
