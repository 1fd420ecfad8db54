#!/bin/sh
# Makes the secrets of docker-compose.yml in ./secrets, those that are missing: what is there stays. Values of an
# earlier installation are taken from the environment: set -a; . ./.env; sh scripts/make-secrets.sh
set -eu

# A new password beside the data of an old one would lock everybody out.
for name in POSTGRES_PASSWORD REDIS_PASSWORD SECRET_KEY API_KEYS; do
  if [ -f .env ] && grep -q "^$name=." .env && [ -z "$(printenv "$name")" ]; then
    echo "$name stands in .env: run  set -a; . ./.env; set +a  first, or take it out of .env." >&2
    exit 1
  fi
done

random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

make() {
  [ -s "secrets/$1" ] && return
  printf '%s\n' "$2" > "secrets/$1"
  echo "Made secrets/$1."
}

# The folder keeps others out; the files in it are open, since containers read them as users of their own.
mkdir -p secrets
chmod 700 secrets
umask 022
make postgres_password "${POSTGRES_PASSWORD:-$(random)}"
make redis_password "${REDIS_PASSWORD:-$(random)}"
make secret_key "${SECRET_KEY:-$(random)}"
make api_keys "${API_KEYS:-admin:admin:$(random)}"
make database_url "postgresql://pairsmith:$(cat secrets/postgres_password)@postgres:5432/pairsmith"
make redis_url "redis://:$(cat secrets/redis_password)@redis:6379"
