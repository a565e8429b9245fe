"""The products, one folder each; ``client.sms.batches`` is ``domains/sms/batches.py``."""
