#!/bin/sh
# Creates the topics that are missing, then waits until every partition has a leader that answers: a record written to a
# topic earlier than that can be lost (KAFKA-15591). Harmless when run again; topics that exist are left as they are.
# Runs in the image apache/kafka. What it creates is what io.touchstone.contracts.events.Topic says: deploy/checks compares.
#
#   TOUCHSTONE_KAFKA_BOOTSTRAP     the cluster's bootstrap servers
#   TOUCHSTONE_KAFKA_REPLICATION   copies of each partition; without it the cluster's default
set -eu

bootstrap=${TOUCHSTONE_KAFKA_BOOTSTRAP:?is not set: name the bootstrap servers of Kafka}
replication=${TOUCHSTONE_KAFKA_REPLICATION:-}
bin=${KAFKA_BIN:-/opt/kafka/bin}

days=86400000
partitions=0

# topic NAME PARTITIONS SETTING...
topic() {
    name=$1
    count=$2
    shift 2
    partitions=$((partitions + count))
    set -- "$@" max.message.bytes=8388608
    # acks=all means two copies at least, and one broker of three may be away.
    if [ "${replication:-1}" -ge 3 ]; then set -- "$@" min.insync.replicas=2; fi
    settings=
    for setting in "$@"; do settings="$settings --config $setting"; done
    # shellcheck disable=SC2086 # the settings are words without spaces
    "$bin/kafka-topics.sh" --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$name" \
        --partitions "$count" ${replication:+--replication-factor "$replication"} $settings
}

# stream NAME SETTING...: a topic and its dead-letter topic, which has one partition, since a person reads it in order.
stream() {
    name=$1
    shift
    topic "$name" 6 "$@"
    topic "$name.dlt" 1 cleanup.policy=delete retention.ms=$((90 * days))
}

stream touchstone.documents.v1 cleanup.policy=delete retention.ms=$((30 * days))
stream touchstone.claims.v1 cleanup.policy=delete retention.ms=$((30 * days))
stream touchstone.verdicts.v1 cleanup.policy=delete retention.ms=$((30 * days))
stream touchstone.evidence.v1 cleanup.policy=compact delete.retention.ms=$((30 * days))

# A leader that has taken its partition over tells the partition's end.
for attempt in 1 2 3 4 5 6 7 8 9 10; do
    answering=$("$bin/kafka-get-offsets.sh" --bootstrap-server "$bootstrap" --topic 'touchstone\..*' | grep -c '^touchstone\.') || :
    if [ "$answering" -ge "$partitions" ]; then
        echo "All $partitions partitions have a leader."
        exit 0
    fi
    echo "$answering of $partitions partitions have a leader; looking again ($attempt)." >&2
    sleep 1
done
echo "Not all partitions have a leader." >&2
exit 1
