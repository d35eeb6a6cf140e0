-- The trail is looked up by kind (filters, figures by month) and by everything that an event names.
CREATE INDEX audit_events_kind ON audit_events(kind, seq, at);

-- Derived from the payloads: the identities that an event names besides its subject.
CREATE TABLE event_mentions (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX event_mentions_id ON event_mentions(id, seq);

-- A payload that somebody broke names nothing; verification says so, a migration does not fail on it.
INSERT INTO event_mentions (id, seq)
SELECT DISTINCT named.value, event.seq
FROM audit_events AS event, json_each(CASE WHEN json_valid(event.payload) THEN event.payload ELSE '{}' END) AS named
WHERE named.type = 'text' AND named.value GLOB '????????-????-????-????-????????????' AND named.value <> event.subject
ORDER BY event.seq;
