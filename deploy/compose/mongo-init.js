// Makes the one server a replica set, once, and waits until it takes writes. Run by mongosh; harmless when run again.
try {
  rs.status();
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') throw e;
  rs.initiate({ _id: 'touchstone', members: [{ _id: 0, host: 'mongo:27017' }] });
}
for (let waited = 0; !db.hello().isWritablePrimary; waited++) {
  if (waited === 150) throw new Error('no primary after 30 s');
  sleep(200);
}
