// The same ids and words as in CDI Full, all at once; what satisfies parameters is looked for once these are mended.
String log = new File(basedir, 'build.log').text
[
    'healthpoint cannot start:',
    'HEALTHPOINT-001: a check must not be private, but found: private boolean app.Faulty.hidden()',
    'HEALTHPOINT-002: a check on a proxied bean (normal scope, interceptor, session bean) must not be final, but found: final boolean app.Faulty.sealed()',
    'HEALTHPOINT-003: a check must return an outcome, but found: java.util.List<? extends java.lang.Number>',
    'HEALTHPOINT-004: timeout must be',
    'HEALTHPOINT-005: failureThreshold must be at least 1, but found: 0',
    'HEALTHPOINT-006:',
    'HEALTHPOINT-007: the name of a check must be unique',
    'at app.Faulty.hidden(Faulty.java:1)',
    'app.Faulty$Another.second(Faulty.java:1)'
].each { assert log.contains(it) : it }
assert !log.contains('HEALTHPOINT-008')
return true
