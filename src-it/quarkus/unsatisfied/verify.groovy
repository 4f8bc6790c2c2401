String log = new File(basedir, 'build.log').text
[
    'healthpoint cannot start:',
    'HEALTHPOINT-008: each parameter of a check must be an injection point that exactly one bean satisfies',
    'parameter 1, java.lang.Runnable: no bean satisfies it',
    'parameter 2, java.util.concurrent.Callable<java.lang.String>: no bean satisfies it',
    'at app.Unsatisfied.one(Unsatisfied.java:1)',
    'at app.Unsatisfied.another(Unsatisfied.java:1)'
].each { assert log.contains(it) : it }
return true
